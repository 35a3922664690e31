package org.jiangxin.catalog.service;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangxin.catalog.entity.OccupationFacts;

/**
 * How the words of an occupation are typed by sound: pinyin without tones, and initials, each word with a blank in front. Readings
 * are the Unicode consortium's; where a character has several, the data file says the reading of the title.
 *
 * @param pinyin for example " hangong dianhangong"
 * @param initials for example " hg dhg"
 */
record Readings(String pinyin, String initials) {
    private static final int LONGEST_PINYIN = 1000;
    private static final int LONGEST_INITIALS = 400;
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin; Latin-ASCII; Fullwidth-Halfwidth");

    static Readings of(OccupationFacts facts, String titleReading) {
        var words = new ArrayList<List<String>>();
        words.add(syllables(titleReading.isBlank() ? sounded(facts.title()) : titleReading));
        facts.workTypeList().forEach(type -> words.add(syllables(sounded(type))));
        var pinyin = new StringBuilder();
        var initials = new StringBuilder();
        for (var word : words) {
            var letters = new StringBuilder();
            word.forEach(syllable -> letters.append(syllable.charAt(0)));
            append(pinyin, String.join("", word), LONGEST_PINYIN);
            append(initials, letters.toString(), LONGEST_INITIALS);
        }
        return new Readings(pinyin.toString(), initials.toString());
    }

    private static void append(StringBuilder all, String word, int longest) {
        if (!word.isEmpty() && all.length() + 1 + word.length() <= longest) {
            all.append(' ').append(word);
        }
    }

    private static String sounded(String text) {
        synchronized (LATIN) {
            return LATIN.transliterate(text);
        }
    }

    private static List<String> syllables(String reading) {
        return List.of(reading.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).stream()
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
