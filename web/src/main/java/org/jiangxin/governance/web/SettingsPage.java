package org.jiangxin.governance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jiangxin.governance.service.SettingLine;
import org.jiangxin.governance.service.SettingsService;

/** Settings in force on this node, to be read only. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    SettingsService settings;

    private String text;
    private List<SettingLine> platform = List.of();
    private List<SettingLine> server = List.of();

    public void load() {
        platform = meant(settings.platform());
        server = meant(settings.server());
    }

    private List<SettingLine> meant(List<SettingLine> lines) {
        var wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.variable().toUpperCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<SettingLine> getPlatform() {
        return platform;
    }

    public List<SettingLine> getServer() {
        return server;
    }
}
