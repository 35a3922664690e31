package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One option of a question: its words and whether it is right. Never leaves the server with that mark before the result. */
@Embeddable
public class QuestionOption {
    @Column(name = "wording")
    private String wording;

    @Column(name = "correct")
    private boolean correct;

    protected QuestionOption() {}

    public QuestionOption(String wording, boolean correct) {
        this.wording = Objects.requireNonNull(wording);
        this.correct = correct;
    }

    public String wording() {
        return wording;
    }

    public boolean isCorrect() {
        return correct;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionOption that && wording.equals(that.wording) && correct == that.correct;
    }

    @Override
    public int hashCode() {
        return wording.hashCode();
    }
}
