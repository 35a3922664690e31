package org.jiangxin.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.RegionView;

/** Cities of the province and counties of a city, for two inputs one after the other. */
@Named
@RequestScoped
public class RegionChoices {
    @Inject
    RegionDirectory regions;

    private List<RegionView> cities;
    private final Map<String, List<RegionView>> counties = new HashMap<>();

    public List<RegionView> getCities() {
        if (cities == null) {
            cities = regions.cities();
        }
        return cities;
    }

    /** Counties of a city; none while no city is chosen. */
    public List<RegionView> counties(String city) {
        return city == null || city.isBlank() ? List.of() : counties.computeIfAbsent(city, regions::children);
    }
}
