package org.jiangxin.training.service;

import java.io.Serializable;
import java.util.List;

/**
 * One point of the opening application's list of documents.
 *
 * @param code ROSTER, PLAN, TEACHERS, RESOURCES, EXAM_PLAN
 * @param done whether it is complete
 * @param count how much there is of it
 * @param files uploads of that kind
 */
public record CheckItem(String code, boolean done, int count, List<DocumentView> files) implements Serializable {
    public CheckItem {
        files = List.copyOf(files);
    }
}
