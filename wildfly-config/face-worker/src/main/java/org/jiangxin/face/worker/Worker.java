package org.jiangxin.face.worker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worker's one loop: a line of JSON in, a line of JSON out, until its input is closed; then it ends, so that it never outlives the
 * server that started it. The first line out says what it is.
 *
 * <p>{@code java … org.jiangxin.face.worker.Worker <folder for scratch files> [<model> <SHA-256 of the model>]}
 */
public final class Worker {
    static final int MOST_PICTURES = 40;

    private static final int MOST_LINE = 24 * 1024 * 1024;
    private static final int MOST_TEXT = 4 * (JpegHeader.MOST_BYTES / 3 + 2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaceReader reader;
    private final InputStream questions;
    private final PrintStream answers;

    Worker(FaceReader reader, InputStream questions, PrintStream answers) {
        this.reader = reader;
        this.questions = new BufferedInputStream(questions);
        this.answers = answers;
    }

    /** Runs until the input ends. */
    public static void main(String[] arguments) throws IOException {
        // Answers go where nobody else writes: a library that prints would spoil a line.
        var answers = System.out;
        System.setOut(System.err);
        var folder = Path.of(arguments[0]);
        var model = arguments.length == 3
                ? OnnxModel.open(Path.of(arguments[1]), arguments[2], folder)
                : new PatternModel();
        try (var reader = new FaceReader(new FaceFinder(folder), model)) {
            new Worker(reader, System.in, answers).run();
        }
    }

    void run() throws IOException {
        var model = reader.model();
        var self = new LinkedHashMap<String, Object>();
        self.put("name", model.name());
        self.put("version", model.version());
        self.put("kind", model.kind());
        self.put("seesActions", true);
        write(self);
        for (var line = line(); line != null; line = line()) {
            write(answer(line));
        }
    }

    private Map<String, Object> answer(byte[] line) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", 0L);
        try (var json = JSON.createParser(line)) {
            var readings = new ArrayList<Reading>();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var field = json.currentName();
                json.nextToken();
                if ("id".equals(field)) {
                    answer.put("id", json.getLongValue());
                } else if ("pictures".equals(field)) {
                    read(json, readings);
                } else {
                    json.skipChildren();
                }
            }
            answer.put("readings", readings);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            answer.put("error", "malformed");
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            answer.put("error", "engine");
        }
        return answer;
    }

    private void read(JsonParser json, List<Reading> readings) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("no list of pictures");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_STRING || readings.size() == MOST_PICTURES) {
                throw new IllegalArgumentException("no picture, or too many");
            }
            readings.add(json.getTextLength() > MOST_TEXT ? Reading.unreadable() : read(json.getText()));
        }
    }

    private Reading read(String picture) {
        byte[] jpeg;
        try {
            jpeg = Base64.getDecoder().decode(picture);
        } catch (IllegalArgumentException e) {
            return Reading.unreadable();
        }
        return reader.read(jpeg);
    }

    private void write(Map<String, Object> answer) throws IOException {
        answers.write((JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8));
        answers.flush();
    }

    /** The next line, or null at the end. */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = questions.read(); next >= 0; next = questions.read()) {
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() == MOST_LINE) {
                throw new IOException("a line of more than " + MOST_LINE + " bytes");
            }
            line.write(next);
        }
        return null;
    }
}
