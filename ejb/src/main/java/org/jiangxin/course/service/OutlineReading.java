package org.jiangxin.course.service;

import java.util.List;
import java.util.Optional;

/**
 * What could be read of an outline file.
 *
 * @param plan the whole plan, or empty when the file has problems
 * @param files the material it names, as far as it could be read, so that problems of files are told in the same run
 */
record OutlineReading(Optional<CoursePlan> plan, List<CoursePlan.PlannedFile> files) {
    OutlineReading {
        files = List.copyOf(files);
    }
}
