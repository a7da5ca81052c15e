"""Merkle trees as in RFC 9162, section 2.1, with SHA-256: one hash for many facts, and a short proof for each. PURE.

The hash of a leaf begins with 0x00 and that of a node with 0x01, so that neither can be taken for the other.
"""

import hashlib
from collections.abc import Sequence


def leaf_hash(content: bytes) -> bytes:
    """Return the hash of a leaf."""
    return hashlib.sha256(b"\x00" + content).digest()


def _node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _levels(leaves: Sequence[bytes]) -> list[list[bytes]]:
    """Return the tree from its leaves up: a node without a sibling rises as it is, which is RFC 9162's split."""
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        below = levels[-1]
        pairs = zip(below[::2], below[1::2], strict=False)
        levels.append([*(_node_hash(left, right) for left, right in pairs), *below[len(below) & ~1 :]])
    return levels


class Tree:
    """A tree whose nodes are kept, for many proofs. Raises ValueError without leaves."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        if not leaves:
            raise ValueError("a tree without leaves proves nothing")
        self._levels = _levels(leaves)
        self.size = len(leaves)

    @property
    def root(self) -> bytes:
        """The root."""
        return self._levels[-1][0]

    def path(self, index: int) -> list[bytes]:
        """Return the inclusion proof of a leaf (RFC 9162, 2.1.3.1), from the leaf up. Raises IndexError."""
        if not 0 <= index < self.size:
            raise IndexError(index)
        found = []
        for level in self._levels[:-1]:
            if (sibling := index ^ 1) < len(level):
                found.append(level[sibling])
            index >>= 1
        return found
