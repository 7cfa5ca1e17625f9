#pragma once

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>

/// OpenSSL objects with an owner. For this folder's sources only.
namespace fedatario::keys {

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};

using Pkey = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using MdContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

}  // namespace fedatario::keys
