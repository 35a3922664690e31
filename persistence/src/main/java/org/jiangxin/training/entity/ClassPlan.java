package org.jiangxin.training.entity;

/**
 * The rest of what an institution plans for a class.
 *
 * @param practiceHours 学时 of practice in person
 * @param examPlan how the class is examined at its end, or null while it is not said
 * @param openForEnrolment whether verified learners may join by themselves once it is approved
 */
public record ClassPlan(int practiceHours, String examPlan, boolean openForEnrolment) {
    public ClassPlan {
        if (practiceHours < 0) {
            throw new IllegalArgumentException("practice hours " + practiceHours);
        }
    }
}
