package org.jiangxin.training.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;

/** What every list of training has: what is searched for, which page, how many there are. The address carries it, so Back finds it again. */
abstract class ListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    private String text;
    private int number = 1;
    private long total;

    PageRequest wanted() {
        return PageRequest.page(number, ROWS);
    }

    <T> List<T> taken(Page<T> page) {
        total = page.total();
        return page.rows();
    }

    /** Address of a page of the list under the same filters. */
    public String address(int page) {
        return "?page=" + page
                + (text == null || text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                + filters();
    }

    /** Further filters of the address, each beginning with an ampersand. */
    String filters() {
        return "";
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
