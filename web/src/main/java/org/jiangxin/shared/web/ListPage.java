package org.jiangxin.shared.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** What a list has: what is searched for, which page, how many there are. The address carries it, so Back finds it again. */
public abstract class ListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    private String text;
    private int number = 1;
    private long total;

    protected PageRequest wanted() {
        return PageRequest.page(number, ROWS);
    }

    protected <T> List<T> taken(Page<T> page) {
        total = page.total();
        return page.rows();
    }

    /** Address of a page of the list under the same filters. */
    public String address(int page) {
        return "?page=" + page
                + (isSearched() ? "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) : "")
                + filters();
    }

    /** Further filters of the address, each beginning with an ampersand. */
    protected String filters() {
        return "";
    }

    /** Whether something is searched for. */
    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    public int getPages() {
        return (int) Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public long getTotal() {
        return total;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
