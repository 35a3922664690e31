package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jiangxin.identity.entity.AccountStatus;
import org.jiangxin.identity.service.StaffAccount;
import org.jiangxin.identity.service.StaffAccountService;
import org.jiangxin.identity.service.StaffRoles;
import org.jiangxin.shared.paging.PageRequest;

/** Accounts of staff with their roles (R-324a); search and page stand in the address. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    StaffAccountService accounts;

    private int number = 1;
    private String name = "";
    private String role = "";
    private String status = "";
    private List<StaffAccount> rows = List.of();
    private long total;

    public void load() {
        var wanted = Arrays.stream(AccountStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
        var page = accounts.find(name, getRoles().contains(role) ? role : "", wanted, PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** Address of another page of the same search. */
    public String address(int page) {
        return "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&role="
                + URLEncoder.encode(role, StandardCharsets.UTF_8) + "&status="
                + URLEncoder.encode(status, StandardCharsets.UTF_8) + "&page=" + page;
    }

    public boolean isNarrowed() {
        return !name.isEmpty() || !role.isEmpty() || !status.isEmpty();
    }

    /** Every role a member of staff can have. */
    public List<String> getRoles() {
        return Stream.of(StaffRoles.ADMINISTRATORS, StaffRoles.OPERATOR, StaffRoles.REGULATOR, StaffRoles.INSTITUTION)
                .flatMap(List::stream)
                .toList();
    }

    public List<AccountStatus> getStatuses() {
        return List.of(AccountStatus.ACTIVE, AccountStatus.DISABLED);
    }

    public List<StaffAccount> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getPages() {
        return (int) Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Math.max(1, number);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status == null ? "" : status;
    }
}
