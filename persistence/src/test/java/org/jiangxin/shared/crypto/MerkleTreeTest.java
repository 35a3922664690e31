package org.jiangxin.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roots as Certificate Transparency publishes them for its eight test leaves, and that no leaf can be changed, moved or dropped. */
class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_root_is_the_one_of_the_standard(int count, String root) {
        assertThat(root(LEAVES.subList(0, count))).isEqualTo(root);
    }

    @Property(tries = 200)
    void another_order_or_length_has_another_root(
            @ForAll @IntRange(min = 2, max = 40) int count, @ForAll @IntRange(min = 0, max = 38) int place) {
        var leaves = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            leaves.add(String.format("%04x", i));
        }
        var root = root(leaves);
        var at = Math.min(place, count - 2);
        var moved = new ArrayList<>(leaves);
        Collections.swap(moved, at, at + 1);

        assertThat(root(moved)).isNotEqualTo(root);
        assertThat(root(leaves.subList(0, count - 1))).isNotEqualTo(root);
    }

    private static String root(List<String> leaves) {
        var tree = new MerkleTree();
        leaves.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
        assertThat(tree.count()).isEqualTo(leaves.size());
        return tree.root();
    }
}
