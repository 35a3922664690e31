package org.jiangxin.shared.demo;

import static org.jiangxin.shared.demo.DemoPerson.Story.CERTIFIED;
import static org.jiangxin.shared.demo.DemoPerson.Story.EXAM_OPEN;
import static org.jiangxin.shared.demo.DemoPerson.Story.FAILED_ONCE;
import static org.jiangxin.shared.demo.DemoPerson.Story.HALF_WAY;
import static org.jiangxin.shared.demo.DemoPerson.Story.JUST_BEGUN;
import static org.jiangxin.shared.demo.DemoPerson.Story.LEFT_AFTER;
import static org.jiangxin.shared.demo.DemoPerson.Story.LEFT_BEFORE;
import static org.jiangxin.shared.demo.DemoPerson.Story.NOT_STARTED;
import static org.jiangxin.shared.demo.DemoPerson.Story.NO_CLASS;
import static org.jiangxin.shared.demo.DemoPerson.Story.UNVERIFIED;

import java.util.List;

/** The invented learners. The first six are the ones to click with. */
final class DemoPeople {
    /** Password of every demo account; shown on the sign-in page in demo mode. */
    static final String PASSWORD = "Jiangxin-2026";

    /** How many of them are printed as accounts to click with. */
    static final int TO_CLICK = 6;

    static final List<DemoPerson> ALL = List.of(
            new DemoPerson(1, "鲁大勇", "19760312", HALF_WAY),
            new DemoPerson(2, "沈小满", "19980521", EXAM_OPEN),
            new DemoPerson(3, "黎秋实", "19850907", CERTIFIED),
            new DemoPerson(4, "邵铁成", "19690118", FAILED_ONCE),
            new DemoPerson(5, "温静好", "19931130", NO_CLASS),
            new DemoPerson(6, "雷正坤", "19720604", UNVERIFIED),
            new DemoPerson(7, "单春生", "19810215", NOT_STARTED),
            new DemoPerson(8, "柴建业", "19780926", JUST_BEGUN),
            new DemoPerson(9, "覃秀英", "19700410", HALF_WAY),
            new DemoPerson(10, "褚卫东", "19671208", LEFT_BEFORE),
            new DemoPerson(11, "苗长青", "19890723", LEFT_AFTER),
            new DemoPerson(12, "尹学武", "19950316", CERTIFIED),
            new DemoPerson(13, "庞立新", "19830829", JUST_BEGUN),
            new DemoPerson(14, "闵玉兰", "19740501", HALF_WAY),
            new DemoPerson(15, "车永强", "19910619", EXAM_OPEN),
            new DemoPerson(16, "费小龙", "20011012", NOT_STARTED),
            new DemoPerson(17, "屈海燕", "19861122", CERTIFIED),
            new DemoPerson(18, "茅德胜", "19660214", JUST_BEGUN),
            new DemoPerson(19, "臧文斌", "19970708", FAILED_ONCE),
            new DemoPerson(20, "岑月娥", "19791017", HALF_WAY),
            new DemoPerson(21, "巫志刚", "19880405", NOT_STARTED),
            new DemoPerson(22, "祁明亮", "20030827", UNVERIFIED),
            new DemoPerson(23, "燕双喜", "19730930", LEFT_AFTER),
            new DemoPerson(24, "冷学良", "19900113", JUST_BEGUN),
            new DemoPerson(25, "霍春来", "19750820", HALF_WAY),
            new DemoPerson(26, "佟丽娟", "19840611", NO_CLASS),
            new DemoPerson(27, "晏长河", "19680303", NOT_STARTED),
            new DemoPerson(28, "郁金凤", "19991225", EXAM_OPEN),
            new DemoPerson(29, "卓立夫", "19820918", UNVERIFIED),
            new DemoPerson(30, "鄢小梅", "19940227", JUST_BEGUN));

    private DemoPeople() {}
}
