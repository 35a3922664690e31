package org.jiangxin.shared.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.identity.service.AccountProvisioning;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.shared.security.Role;

/** The operator's people of the demo mode: operations, content review and the three administrators (三员). */
@ApplicationScoped
class DemoOperators {
    private static final List<Operator> ALL = List.of(
            new Operator("yunying", "运营员（演示数据）", Role.OPERATIONS, "operator: identity reviews"),
            new Operator("shenhe", "内容审核员（演示数据）", Role.CONTENT_REVIEWER, "operator: content review"),
            new Operator("xitong", "系统管理员（演示数据）", Role.SYSTEM_ADMIN, "operator: accounts, queues, health"),
            new Operator("anquan", "安全管理员（演示数据）", Role.SECURITY_ADMIN, "operator: roles"),
            new Operator("shenji", "审计管理员（演示数据）", Role.AUDIT_ADMIN, "operator: audit trail"));

    @Inject
    AccountProvisioning accounts;

    private record Operator(String username, String name, String role, String words) {}

    void provision() {
        ALL.forEach(one -> accounts.provisionStaff(
                new NewStaff(one.username(), one.name(), DemoPeople.PASSWORD, Set.of(one.role()))));
    }

    /** The accounts to click with. */
    String accounts() {
        return ALL.stream()
                .map(one -> String.format("  %-12s %s   %s%n", one.username(), DemoPeople.PASSWORD, one.words()))
                .collect(Collectors.joining());
    }
}
