package org.jiangxin.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordPropertyResolverTest {
    private final RecordPropertyResolver resolver = new RecordPropertyResolver();
    private final ELContext context = new Bare();

    /** A view as services return them. */
    public record Lesson(String title, int pages) {
        public boolean isLong() {
            return pages > 10;
        }
    }

    @Test
    void a_component_is_read_by_its_name() {
        assertThat(resolver.getValue(context, new Lesson("触电急救", 12), "title")).isEqualTo("触电急救");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void what_is_no_component_is_left_to_the_next_resolver() {
        assertThat(resolver.getValue(context, new Lesson("触电急救", 12), "long")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void what_is_no_record_is_left_to_the_next_resolver() {
        assertThat(resolver.getValue(context, "text", "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void a_component_cannot_be_written() {
        assertThatThrownBy(() -> resolver.setValue(context, new Lesson("触电急救", 12), "title", "x"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Bare extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
