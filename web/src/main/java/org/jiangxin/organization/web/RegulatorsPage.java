package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.organization.service.RegulatorItem;
import org.jiangxin.organization.service.RegulatorSetup;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;

/** Regulators of the province: set up by the system administrator, who also puts accounts to work for one of them. */
@Named
@ViewScoped
public class RegulatorsPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/console/organization/regulators.xhtml?faces-redirect=true";
    private static final String FEATURE = "organization";

    @Inject
    RegulatorSetup setup;

    @Inject
    Settings settings;

    @Inject
    PageMessages messages;

    private List<RegulatorItem> all;
    private List<RegulatorItem> rows;
    private String city;
    private String county;
    private String name;
    private Long regulator;
    private String username;

    public void load() {
        all = setup.list();
        rows = taken(Page.cut(
                isSearched()
                        ? all.stream()
                                .filter(one -> one.name().contains(getText().strip())
                                        || one.regionPath().contains(getText().strip()))
                                .toList()
                        : all,
                wanted()));
    }

    /** The whole province when no city, the whole city when no county is chosen. */
    public String add() {
        var region = county != null && !county.isBlank()
                ? county
                : city != null && !city.isBlank() ? city : settings.text(Setting.REGION_CODE);
        setup.regulator(region, name, null);
        messages.done(FEATURE, "regulators.message.added", name.strip());
        return HERE;
    }

    public String join() {
        setup.join(regulator == null ? 0 : regulator, username);
        messages.done(FEATURE, "regulators.message.joined", username.strip());
        return HERE;
    }

    /** Every regulator, to choose from. */
    public List<RegulatorItem> getAll() {
        return all;
    }

    public List<RegulatorItem> getRows() {
        return rows;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = county;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getRegulator() {
        return regulator;
    }

    public void setRegulator(Long regulator) {
        this.regulator = regulator;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
