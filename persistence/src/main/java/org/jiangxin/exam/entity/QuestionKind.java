package org.jiangxin.exam.entity;

/** Kinds of objective questions: 单选, 多选, 判断. All three are marked by machine, all or nothing. */
public enum QuestionKind {
    SINGLE(2, 8),
    MULTIPLE(3, 8),
    TRUE_FALSE(2, 2);

    private final int fewestOptions;
    private final int mostOptions;

    QuestionKind(int fewestOptions, int mostOptions) {
        this.fewestOptions = fewestOptions;
        this.mostOptions = mostOptions;
    }

    /** May an answer name more than one option? */
    public boolean allowsSeveral() {
        return this == MULTIPLE;
    }

    /** Is a question with so many options, so many of them right, one of this kind? */
    public boolean fits(long options, long right) {
        var rightFits = this == MULTIPLE ? right >= 2 : right == 1;
        return rightFits && options >= fewestOptions && options <= mostOptions;
    }
}
