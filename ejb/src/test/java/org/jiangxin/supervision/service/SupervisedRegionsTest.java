package org.jiangxin.supervision.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jiangxin.organization.entity.RegionLevel;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.RegionView;
import org.jiangxin.organization.service.StaffScope;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crafted region code never leaves the caller's own region, and answers the same as one that does not exist. */
class SupervisedRegionsTest {
    private static final List<RegionView> TREE = List.of(
            new RegionView("990000", "演示省", RegionLevel.PROVINCE, null, true),
            new RegionView("990100", "匠心市", RegionLevel.CITY, "990000", true),
            new RegionView("990101", "规矩县", RegionLevel.COUNTY, "990100", true),
            new RegionView("990102", "准绳县", RegionLevel.COUNTY, "990100", true),
            new RegionView("990200", "工巧市", RegionLevel.CITY, "990000", true));

    @ParameterizedTest
    @ValueSource(
            strings = {"990102", "990100", "990000", "990200", "99010", "9901011", "%", "9901%1", "______", "１９９０１０"})
    void a_county_finds_no_other_region(String asked) {
        assertThatThrownBy(() -> of("990101").region(asked)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_lies_elsewhere_is_answered_like_what_does_not_exist() {
        var elsewhere = caught(() -> of("990101").region("990102"));
        var nowhere = caught(() -> of("990101").region("990199"));

        assertThat(elsewhere.getClass()).isEqualTo(nowhere.getClass());
        assertThat(elsewhere.getMessage().replace("990102", "x"))
                .isEqualTo(nowhere.getMessage().replace("990199", "x"));
    }

    @Test
    void a_city_finds_itself_and_its_counties_and_begins_at_itself() {
        assertThat(of("9901").region(null).code()).isEqualTo("990100");
        assertThat(of("9901").region(" ").code()).isEqualTo("990100");
        assertThat(of("9901").region("990102").code()).isEqualTo("990102");
        assertThat(of("9901").trail("990102")).extracting(RegionView::code).containsExactly("990100", "990102");
    }

    @Test
    void who_has_no_region_supervises_nothing() {
        assertThatThrownBy(() -> with(new StaffScope(7L, "")).prefix()).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> with(new StaffScope(null, "")).region("990101"))
                .isInstanceOf(NotPermitted.class);
    }

    private static Throwable caught(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was refused");
    }

    private static SupervisedRegions of(String prefix) {
        return with(new StaffScope(null, prefix));
    }

    private static SupervisedRegions with(StaffScope scope) {
        var supervised = new SupervisedRegions();
        supervised.scopes = new StaffScopes() {
            @Override
            public StaffScope mine() {
                return scope;
            }
        };
        supervised.regions = new RegionDirectory() {
            @Override
            public Optional<RegionView> find(String code) {
                return TREE.stream().filter(one -> one.code().equals(code)).findFirst();
            }
        };
        return supervised;
    }
}
