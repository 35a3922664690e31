package org.jiangxin.acceptance.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose turn it is: {@link #TINY} asks one server that all share, {@link #OWN} starts and kills servers of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TakingTurns.class)
@interface Group {
    String TINY = "tiny platform";
    String OWN = "own servers";

    String value();
}
