"""Isolate the process that decodes a file: no other file, no network, no other process, at most 512 MB.

Three layers, each of which holds alone; the last two where the system offers them (`balagh doctor` says which):
- limits of the process: memory, time, and no new file descriptor, so that nothing can be opened or connected;
- a user of its own (of root: `nobody`), or a user namespace, and a network namespace without a network;
- seccomp: only the system calls that compute and use the pipes (Linux, x86-64 and ARM64).
"""

import contextlib
import ctypes
import os
import platform
import resource
import struct
from collections.abc import Sequence

MEMORY_BYTES = 512 << 20
CPU_S = 60
_NOBODY = 65534

#: linux/sched.h: CLONE_NEWUSER, CLONE_NEWNET, CLONE_NEWIPC.
_NAMESPACES = 0x10000000 | 0x40000000 | 0x08000000
#: linux/prctl.h and linux/seccomp.h.
_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 4, 38, 22, 2
_ALLOW, _REFUSE, _EPERM = 0x7FFF0000, 0x00050000, 1
#: linux/bpf_common.h: load a word, compare, return.
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
#: Where `struct seccomp_data` has the call's number and the architecture.
_NUMBER_AT, _ARCHITECTURE_AT = 0, 4
#: The machines whose system calls are known, and their AUDIT_ARCH.
_MACHINES = ("x86_64", "aarch64")
_ARCHITECTURES = (0xC000003E, 0xC00000B7)
#: The calls that are allowed, with their number on each of these machines.
_CALLS = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "futex": (202, 98),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "sched_yield": (24, 124),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "getrandom": (318, 278),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "exit": (60, 93),
    "exit_group": (231, 94),
}


def hide_process() -> None:
    """Let no other process of this user read our memory and environment, and no crash write them to a disk."""
    with contextlib.suppress(OSError):
        _prctl(_PR_SET_DUMPABLE, 0)


def isolate() -> list[str]:
    """Isolate this process for good. Return the layers that are not to be had here: `user`, `seccomp`.

    What is needed of programs and libraries is loaded before; the file has been read. Raises OSError or ValueError
    if the limits cannot be set.
    """
    lacking = [] if _leave_user() else ["user"]
    limit()
    return lacking if _filter_calls() else [*lacking, "seccomp"]


def limit() -> None:
    """Limit memory and time, and let nothing be opened. Raises OSError or ValueError."""
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def _leave_user() -> bool:
    try:
        if os.geteuid() == 0:
            _unshare()
            os.setgroups([])
            os.setresgid(_NOBODY, _NOBODY, _NOBODY)
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)
        else:
            _check(_libc().unshare(_NAMESPACES))
    except (OSError, AttributeError):
        return False
    return True


def _unshare() -> None:
    """Leave the network, of root: in a container it may not."""
    with contextlib.suppress(OSError, AttributeError):
        _check(_libc().unshare(_NAMESPACES & ~0x10000000))


def _filter_calls() -> bool:
    if platform.system() != "Linux" or platform.machine() not in _MACHINES:
        return False
    at = _MACHINES.index(platform.machine())
    program = _program(_ARCHITECTURES[at], [numbers[at] for numbers in _CALLS.values()])
    content = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: the number of instructions, and where they are.
    given = ctypes.create_string_buffer(struct.pack("HP", len(program) // 8, ctypes.addressof(content)))
    try:
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(given))
    except OSError:
        return False
    return True


def _program(architecture: int, calls: Sequence[int]) -> bytes:
    """Return the filter, in the kernel's classic BPF: a call of ours is allowed, any other fails with EPERM."""
    refuse = len(calls) + 1
    return b"".join(
        struct.pack("HBBI", *instruction)
        for instruction in (
            (_LOAD, 0, 0, _ARCHITECTURE_AT),
            (_IF_EQUAL, 0, refuse, architecture),
            (_LOAD, 0, 0, _NUMBER_AT),
            *((_IF_EQUAL, len(calls) - at, 0, number) for at, number in enumerate(calls)),
            (_RETURN, 0, 0, _REFUSE | _EPERM),
            (_RETURN, 0, 0, _ALLOW),
        )
    )


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _prctl(option: int, *values: int) -> None:
    if platform.system() != "Linux":
        raise OSError("no prctl")
    padded = [ctypes.c_ulong(value) for value in (*values, *[0] * (4 - len(values)))]
    _check(_libc().prctl(option, *padded))


def _check(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), "refused by the system")
