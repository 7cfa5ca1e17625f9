// Stands before libsodium, as on a system without a source of randomness.

extern "C" int sodium_init();

int sodium_init() {
  return -1;
}
