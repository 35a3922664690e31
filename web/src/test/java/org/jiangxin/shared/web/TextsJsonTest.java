package org.jiangxin.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsJsonTest {
    @Test
    void only_texts_with_the_prefix_are_given_and_without_it() throws Exception {
        var texts = new ObjectMapper().readTree(TextsJson.of(Locale.SIMPLIFIED_CHINESE, "shared", "js."));

        assertThat(texts.get("time.minutes").asText()).isEqualTo("{0} 分");
        assertThat(texts.has("product")).isFalse();
    }

    @Test
    void a_text_cannot_end_the_block_it_stands_in() throws Exception {
        var hostile = "</script><!--&";

        var inMarkup = TextsJson.forMarkup(new ObjectMapper().writeValueAsString(hostile));

        assertThat(inMarkup).doesNotContain("<", ">", "&");
        assertThat(new ObjectMapper().readValue(inMarkup, String.class)).isEqualTo(hostile);
    }
}
