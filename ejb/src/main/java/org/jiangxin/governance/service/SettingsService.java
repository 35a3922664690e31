package org.jiangxin.governance.service;

import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** The settings in force on this node. They change by environment and restart only, so there is nothing to edit here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingsService {
    private static final String OURS = "JIANGXIN_";

    @Inject
    Settings settings;

    /** Settings of the platform. */
    @RolesAllowed(SYSTEM_ADMIN)
    public List<SettingLine> platform() {
        var environment = System.getenv();
        return Arrays.stream(Setting.values())
                .map(setting -> new SettingLine(
                        setting.variable(),
                        setting.isSecret() ? null : settings.text(setting),
                        environment.containsKey(setting.variable()),
                        setting.isSecret()))
                .toList();
    }

    /** What else the environment sets for the server: databases, nodes, passwords. */
    @RolesAllowed(SYSTEM_ADMIN)
    public List<SettingLine> server() {
        return serverLines(System.getenv());
    }

    static List<SettingLine> serverLines(Map<String, String> environment) {
        var known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith(OURS))
                        .filter(variable -> !known.contains(variable.getKey()))
                        .map(variable -> {
                            var secret = Setting.isSecret(variable.getKey()) || holdsSecret(variable.getValue());
                            return new SettingLine(
                                    variable.getKey(), secret ? null : variable.getValue(), true, secret);
                        })
                        .toList();
    }

    /** A password inside an address. */
    private static boolean holdsSecret(String value) {
        return value.matches(
                "(?is).*(password|passwd|pwd|secret)\\s*=.*|(?s).*://[^/@\\s]*:[^/@\\s]*@.*|(?s).*thin:[^@\\s]*/[^@\\s]*@.*");
    }
}
