#include "scanner/confine/seccomp_filter.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

namespace fedatario::scanner {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
/// Calls that newer architectures no longer have.
constexpr std::array kOldCalls = {SYS_fork,    SYS_vfork, SYS_creat,  SYS_unlink,
                                  SYS_rename,  SYS_rmdir, SYS_mkdir,  SYS_link,
                                  SYS_symlink, SYS_mknod, SYS_chmod,  SYS_chown,
                                  SYS_lchown,  SYS_utime, SYS_utimes, SYS_futimesat};
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
constexpr std::array<long, 0> kOldCalls = {};
#else
constexpr std::uint32_t kArchitecture = 0;
constexpr std::array<long, 0> kOldCalls = {};
#endif

/// Signals of any kind are refused, even to itself: `abort` then ends by an illegal instruction.
/// `execve` is here and `execveat` is not: the confined program itself is started by the latter.
constexpr std::array kRefused = {SYS_execve,
                                 SYS_socket,
                                 SYS_socketpair,
                                 SYS_connect,
                                 SYS_bind,
                                 SYS_listen,
                                 SYS_accept,
                                 SYS_accept4,
                                 SYS_ptrace,
                                 SYS_process_vm_readv,
                                 SYS_process_vm_writev,
                                 SYS_kill,
                                 SYS_tkill,
                                 SYS_tgkill,
                                 SYS_rt_sigqueueinfo,
                                 SYS_rt_tgsigqueueinfo,
                                 SYS_pidfd_open,
                                 SYS_pidfd_getfd,
                                 SYS_pidfd_send_signal,
                                 SYS_unshare,
                                 SYS_setns,
                                 SYS_mount,
                                 SYS_umount2,
                                 SYS_pivot_root,
                                 SYS_chroot,
                                 SYS_bpf,
                                 SYS_perf_event_open,
                                 SYS_userfaultfd,
                                 SYS_io_uring_setup,
                                 SYS_keyctl,
                                 SYS_add_key,
                                 SYS_request_key,
                                 SYS_truncate,
                                 SYS_unlinkat,
                                 SYS_renameat,
                                 SYS_renameat2,
                                 SYS_mkdirat,
                                 SYS_linkat,
                                 SYS_symlinkat,
                                 SYS_mknodat,
                                 SYS_fchmod,
                                 SYS_fchmodat,
                                 SYS_fchown,
                                 SYS_fchownat,
                                 SYS_utimensat,
                                 SYS_setxattr,
                                 SYS_lsetxattr,
                                 SYS_fsetxattr,
                                 SYS_removexattr,
                                 SYS_lremovexattr,
                                 SYS_fremovexattr,
                                 SYS_shmget,
                                 SYS_msgget,
                                 SYS_semget,
                                 SYS_mq_open,
                                 SYS_mq_unlink,
                                 SYS_open_by_handle_at,
                                 SYS_name_to_handle_at};

/// Types into the terminal of whoever started this, or into a console (TIOCL_PASTESEL).
constexpr std::array<std::uint32_t, 2> kTypingRequests = {TIOCSTI, TIOCLINUX};

constexpr std::uint32_t kAllow = SECCOMP_RET_ALLOW;
constexpr std::uint32_t kKill = SECCOMP_RET_KILL_PROCESS;
constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
/// For calls whose arguments lie behind a pointer: the C library then takes the older call.
constexpr std::uint32_t kUnknownCall = SECCOMP_RET_ERRNO | ENOSYS;

sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

sock_filter answer(std::uint32_t result) {
  return BPF_STMT(BPF_RET | BPF_K, result);
}

/// Goes on with the next instruction where the loaded number equals `value`, else skips `skipped`.
sock_filter unless_equal(std::uint32_t value, std::uint8_t skipped) {
  return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skipped);
}

/// Low half of the nth argument; both processors are little-endian.
std::size_t argument(std::size_t n) {
  return offsetof(seccomp_data, args) + n * sizeof(std::uint64_t);
}

using Program = std::vector<sock_filter>;

void refuse_call(Program& program, long call, std::uint32_t result) {
  program.push_back(unless_equal(static_cast<std::uint32_t>(call), 1));
  program.push_back(answer(result));
}

/// A call that is refused when any of `bits` is set in its nth argument.
void refuse_bits(Program& program, long call, std::size_t n, std::uint32_t bits) {
  program.push_back(unless_equal(static_cast<std::uint32_t>(call), 4));
  program.push_back(load(argument(n)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
  program.push_back(answer(kRefuse));
  program.push_back(answer(kAllow));
}

/// An `ioctl` that is refused for some requests.
void refuse_requests(Program& program, std::span<const std::uint32_t> requests) {
  program.push_back(unless_equal(SYS_ioctl, static_cast<std::uint8_t>(2 + 2 * requests.size())));
  program.push_back(load(argument(1)));
  for (const std::uint32_t request : requests) {
    program.push_back(unless_equal(request, 1));
    program.push_back(answer(kRefuse));
  }
  program.push_back(answer(kAllow));
}

/// A call that is refused unless its first argument, a process, is 0: the caller itself.
void require_self(Program& program, long call) {
  program.push_back(unless_equal(static_cast<std::uint32_t>(call), 4));
  program.push_back(load(argument(0)));
  program.push_back(unless_equal(0, 1));
  program.push_back(answer(kAllow));
  program.push_back(answer(kRefuse));
}

/// A call that is refused unless `bit` is set in its nth argument.
void require_bit(Program& program, long call, std::size_t n, std::uint32_t bit) {
  program.push_back(unless_equal(static_cast<std::uint32_t>(call), 4));
  program.push_back(load(argument(n)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bit, 1, 0));
  program.push_back(answer(kRefuse));
  program.push_back(answer(kAllow));
}

Program make_program() {
  if (kArchitecture == 0) return {};
  constexpr std::uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  // Another architecture's numbering, or x32's on x86-64, would walk past every test below.
  constexpr std::uint32_t kX32Bit = 0x4000'0000;

  Program program{load(offsetof(seccomp_data, arch)),
                  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0),
                  answer(kKill),
                  load(offsetof(seccomp_data, nr)),
                  BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kX32Bit, 0, 1),
                  answer(kKill)};
  for (const long call : kRefused)
    refuse_call(program, call, kRefuse);
  for (const long call : kOldCalls)
    refuse_call(program, call, kRefuse);
  refuse_call(program, SYS_clone3, kUnknownCall);
  refuse_call(program, SYS_openat2, kUnknownCall);
  refuse_bits(program, SYS_openat, 2, kWriting);
#if defined(__x86_64__)
  refuse_bits(program, SYS_open, 1, kWriting);
#endif
  refuse_requests(program, kTypingRequests);
  require_self(program, SYS_prlimit64);
  require_bit(program, SYS_clone, 0, CLONE_THREAD);
  program.push_back(answer(kAllow));
  return program;
}

}  // namespace

std::span<const sock_filter> seccomp_filter() {
  static const Program kProgram = make_program();
  return kProgram;
}

}  // namespace fedatario::scanner
