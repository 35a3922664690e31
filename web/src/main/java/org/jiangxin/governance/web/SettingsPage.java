package org.jiangxin.governance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.governance.service.SettingLine;
import org.jiangxin.governance.service.SettingsService;

/** Settings in force on this node, to be read only. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    SettingsService settings;

    private List<SettingLine> platform = List.of();
    private List<SettingLine> server = List.of();

    public void load() {
        platform = settings.platform();
        server = settings.server();
    }

    public List<SettingLine> getPlatform() {
        return platform;
    }

    public List<SettingLine> getServer() {
        return server;
    }
}
