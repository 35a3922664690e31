package org.jiangxin.organization.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionFileTest {
    private static final String HEAD =
            "# version: t-1\n# source: test\n# valid-from: 2026-01-01\ncode,name,level,parent\n";

    @Test
    void a_right_file_is_read_whole() throws IOException {
        var file = read(HEAD + "990000,演示省,PROVINCE,\n990100,青石市,CITY,990000\n990101,榫卯县,COUNTY,990100\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.dataVersion()).isEqualTo("t-1");
        assertThat(file.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(file.rows()).extracting(RegionFile.Row::name).containsExactly("演示省", "青石市", "榫卯县");
    }

    @Test
    void the_file_of_the_repository_is_right() throws IOException {
        try (var lines = Files.newBufferedReader(Path.of("../wildfly-config/data/regions-demo.csv"))) {
            var file = RegionFile.read(lines);

            assertThat(file.problems()).isEmpty();
            assertThat(file.rows()).hasSize(6);
        }
    }

    @Test
    void a_county_below_the_wrong_city_is_told_by_line() throws IOException {
        var file = read(HEAD
                + "990000,演示省,PROVINCE,\n990100,青石市,CITY,990000\n990200,工巧市,CITY,990000\n990101,榫卯县,COUNTY,990200\n");

        assertThat(file.problems())
                .singleElement()
                .asString()
                .startsWith("line 8:")
                .contains("990200");
    }

    @Test
    void codes_that_stand_twice_orphans_and_bad_cells_are_told() throws IOException {
        var file = read(
                HEAD
                        + "990000,演示省,PROVINCE,\n990000,又一个,PROVINCE,\n990101,孤儿县,COUNTY,990100\nABC,错,CITY,990000\n990100,,CITY,990000\n");

        assertThat(file.problems()).hasSize(4);
    }

    @Test
    void a_file_that_does_not_say_where_it_comes_from_is_refused() throws IOException {
        var file = read("code,name,level,parent\n990000,演示省,PROVINCE,\n");

        assertThat(file.problems()).hasSize(4).anyMatch(problem -> problem.contains("source"));
    }

    private static RegionFile read(String text) throws IOException {
        return RegionFile.read(new BufferedReader(new StringReader(text)));
    }
}
