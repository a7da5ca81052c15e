"""The Merkle tree of RFC 9162: known roots, and every leaf of every size proves itself and nothing else."""

import hashlib

import pytest

from bot.services.exports.verify_pack import canonical, root_by
from storage.audit.merkle import Tree, leaf_hash

#: The inputs and roots of the tests of Certificate Transparency (RFC 6962 and 9162 have the same tree).
INPUTS = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",  # pragma: allowlist secret
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",  # pragma: allowlist secret
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",  # pragma: allowlist secret
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",  # pragma: allowlist secret
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",  # pragma: allowlist secret
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",  # pragma: allowlist secret
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",  # pragma: allowlist secret
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",  # pragma: allowlist secret
)


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_of_the_standard(size: int) -> None:
    assert Tree([leaf_hash(bytes.fromhex(each)) for each in INPUTS[:size]]).root.hex() == ROOTS[size - 1]


def test_every_leaf_proves_itself_at_its_place_alone() -> None:
    """As the program in a pack checks it, for trees of up to forty leaves."""
    for size in range(1, 41):
        leaves = [["record", "x", str(n)] for n in range(size)]
        tree = Tree([leaf_hash(canonical(each)) for each in leaves])
        root = tree.root.hex()
        for n, leaf in enumerate(leaves):
            path = [each.hex() for each in tree.path(n)]
            assert root_by(leaf, n, size, path) == root
            assert root_by(leaf, n, size, [*path, "00" * 32]) == ""
            if size > 1:
                other = (n + 1) % size
                assert root_by(leaf, other, size, path) != root
                assert root_by(leaves[other], n, size, path) != root
                assert root_by(leaf, n, size, path[:-1]) != root
    with pytest.raises(ValueError, match="proves nothing"):
        Tree([])
    with pytest.raises(IndexError):
        Tree([hashlib.sha256(b"").digest()]).path(1)
