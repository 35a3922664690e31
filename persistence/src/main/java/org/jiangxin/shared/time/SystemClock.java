package org.jiangxin.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes {@link Clock} injectable. Nothing else may read the machine's clock. */
@ApplicationScoped
public class SystemClock {
    @Produces
    @Dependent
    public Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }
}
