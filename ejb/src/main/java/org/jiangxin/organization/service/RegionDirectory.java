package org.jiangxin.organization.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.organization.entity.Region;
import org.jiangxin.organization.entity.RegionCode;
import org.jiangxin.organization.repository.Regions;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** The region tree (行政区划). Codes that are no longer in force are still named, with their last name. */
@Stateless
public class RegionDirectory {
    @Inject
    Regions regions;

    @Inject
    Settings settings;

    @PermitAll
    public Optional<RegionView> find(String code) {
        return regions.latest(code).map(RegionDirectory::view);
    }

    /** Regions in force directly below. */
    @PermitAll
    public List<RegionView> children(String code) {
        return regions.children(code).stream().map(RegionDirectory::view).toList();
    }

    /** Regions in force below, at any depth, parents before children. */
    @PermitAll
    public List<RegionView> below(String code) {
        return regions.inForce(prefix(code) + "%").stream()
                .filter(region -> !region.code().equals(code))
                .map(RegionDirectory::view)
                .toList();
    }

    /** Cities of the platform's own province. */
    @PermitAll
    public List<RegionView> cities() {
        return children(settings.text(Setting.REGION_CODE));
    }

    /** Every region in force of the platform's own province, parents before children. */
    @PermitAll
    public List<RegionView> province() {
        var own = new RegionCode(settings.text(Setting.REGION_CODE));
        return regions.inForce(own.prefix() + "%").stream()
                .map(RegionDirectory::view)
                .toList();
    }

    /** 演示省匠心市×县; the bare code when it was never loaded. */
    @PermitAll
    public String pathName(String code) {
        return pathNames(List.of(code)).get(code);
    }

    /** Path names by code, at most 300 at once, in one query. */
    @PermitAll
    public Map<String, String> pathNames(Collection<String> codes) {
        var paths = new HashMap<String, String>();
        if (codes.isEmpty()) {
            return paths;
        }
        var wanted = codes.stream()
                .flatMap(code -> List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code).stream())
                .distinct()
                .toList();
        var names = new HashMap<String, String>();
        regions.ofCodes(wanted).forEach(region -> names.putIfAbsent(region.code(), region.name()));
        for (var code : codes) {
            var path = new StringBuilder();
            List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code).stream()
                    .distinct()
                    .forEach(part -> path.append(names.getOrDefault(part, "")));
            paths.put(code, path.isEmpty() ? code : path.toString());
        }
        return paths;
    }

    /** The digits that every code below this one begins with. */
    @PermitAll
    public String prefix(String code) {
        return new RegionCode(code).prefix();
    }

    private static RegionView view(Region region) {
        return new RegionView(
                region.code(), region.name(), region.level(), region.parentCode(), region.validTo() == null);
    }
}
