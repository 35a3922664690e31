package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.training.service.BoardFilter;
import org.jiangxin.training.service.BoardQuery;
import org.jiangxin.training.service.BoardRow;
import org.jiangxin.training.service.BoardService;
import org.jiangxin.training.service.BoardSort;
import org.jiangxin.training.service.BoardView;

/** The board of a class: attendance, hours, progress, scores; searched, filtered, sorted and paged by the address. */
@Named
@ViewScoped
public class BoardPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    BoardService boards;

    private String id;
    private BoardFilter filter = BoardFilter.ALL;
    private BoardSort sort = BoardSort.JOINED;
    private boolean descending;
    private transient BoardView board;
    private transient List<BoardRow> rows;

    public void load() {
        board = boards.board(id, new BoardQuery(getText(), filter, sort, descending, wanted()));
        rows = taken(board.page());
    }

    @Override
    protected String filters() {
        return "&id=" + id + "&show=" + filter + "&sort=" + sort + "&down=" + descending;
    }

    /** Address of the board in another order; the same order again turns it round. */
    public String sorted(BoardSort by) {
        var down = sort == by ? !descending : by != BoardSort.JOINED;
        return "?id=" + id + "&show=" + filter + "&sort=" + by + "&down=" + down
                + (getText() == null || getText().isBlank()
                        ? ""
                        : "&q=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8));
    }

    /** For {@code aria-sort}. */
    public String direction(BoardSort by) {
        return sort != by ? "none" : descending ? "descending" : "ascending";
    }

    public List<AttendanceBar> getBars() {
        return AttendanceBar.of(board.attendance(), board.learners());
    }

    public int getAverageAttendance() {
        return (int) Math.round(board.attendance().values().stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0));
    }

    public List<BoardFilter> getFilters() {
        return List.of(BoardFilter.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public BoardFilter getFilter() {
        return filter;
    }

    public void setFilter(BoardFilter filter) {
        this.filter = filter;
    }

    public BoardSort getSort() {
        return sort;
    }

    public void setSort(BoardSort sort) {
        this.sort = sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public BoardView getBoard() {
        return board;
    }

    public List<BoardRow> getRows() {
        return rows;
    }
}
