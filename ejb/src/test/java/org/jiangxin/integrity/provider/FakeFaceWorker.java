package org.jiangxin.integrity.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A worker process that misbehaves as it is told by its argument. */
public final class FakeFaceWorker {
    private FakeFaceWorker() {}

    static ProcessBuilder program(String behaviour) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        FakeFaceWorker.class.getName(),
                        behaviour)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    public static void main(String[] arguments) throws IOException {
        var behaviour = arguments[0];
        if ("mute".equals(behaviour)) {
            hang();
        }
        if ("greets-with-garbage".equals(behaviour)) {
            say("Welcome!");
            hang();
        }
        say("{\"name\":\"fake\",\"version\":\"1\",\"kind\":\"HISTOGRAM\",\"seesActions\":true}");
        if ("deaf".equals(behaviour)) {
            hang();
        }
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var asked = 0;
        while (questions.readLine() != null) {
            asked++;
            switch (behaviour) {
                case "good" -> say(answer(asked));
                case "garbage" -> say("Segmentation fault");
                case "endless" -> endless();
                case "one-late" -> say(answer(asked - 1));
                case "slow" -> hang();
                case "dies" -> Runtime.getRuntime().halt(139);
                default -> throw new IllegalArgumentException(behaviour);
            }
        }
    }

    private static String answer(int id) {
        return "{\"id\":" + id + ",\"readings\":[{\"faces\":0,\"width\":0,\"sharpness\":0.5,\"brightness\":9,\"red\":9,"
                + "\"green\":9,\"blue\":9,\"picture\":\"0000000000000000\",\"descriptor\":\"\"}]}";
    }

    private static void endless() {
        var much = "a".repeat(100_000);
        while (!System.out.checkError()) {
            System.out.print(much);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void hang() {
        while (true) {
            LockSupport.parkNanos(1_000_000_000L);
        }
    }
}
