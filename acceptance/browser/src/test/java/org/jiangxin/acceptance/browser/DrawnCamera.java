package org.jiangxin.acceptance.browser;

import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jiangxin.face.drawn.DrawnFace;

/**
 * A camera that shows a drawn person. Before the page's own code runs it takes the place of the real one; the person does what the page
 * says and is lit by the colour of its screen. As a clip it is a photograph that does nothing, for the browser's own false camera.
 */
final class DrawnCamera {
    private static final Pattern ASKED = Pattern.compile(".*/drawn-face/(\\w+)-(\\w+)-(\\d+)\\.jpg");
    private static final Map<String, Color> LIGHTS = Map.of(
            "WHITE",
            Color.WHITE,
            "RED",
            new Color(255, 32, 32),
            "GREEN",
            new Color(32, 255, 32),
            "BLUE",
            new Color(32, 32, 255));
    private static final double TURNED = 0.8;
    private static final double NEAR = 1.35;
    private static final int CLIP_FRAMES = 24;

    /** The pictures come from the test, by name of the step; the sensor's noise is made here, so that no two are the same. */
    private static final String SCRIPT = """
            (() => {
              const known = new Map();
              const picture = (name) => {
                if (!known.has(name)) {
                  const image = new Image();
                  image.src = `/drawn-face/${name}.jpg`;
                  known.set(name, image);
                }
                return known.get(name);
              };
              window.cameras = [];
              navigator.mediaDevices.getUserMedia = async () => {
                const canvas = document.createElement('canvas');
                canvas.width = 480;
                canvas.height = 360;
                const drawing = canvas.getContext('2d', { willReadFrequently: true });
                let moment = 0;
                // Nobody sits down at the same place twice; the same look from beginning to end would be a film.
                const seat = { x: -Math.floor(Math.random() * 48), y: -Math.floor(Math.random() * 36) };
                let last = picture('STILL-NONE-1');
                await last.decode();
                const show = () => {
                  const { action = 'STILL', flash = 'NONE' } = document.getElementById('face-stage')?.dataset ?? {};
                  moment += 1;
                  const now = picture(`${action}-${flash}-${1 + (moment % 4)}`);
                  if (now.complete && now.naturalWidth > 0) {
                    last = now;
                  }
                  drawing.drawImage(last, seat.x, seat.y, 528, 396);
                  const pixels = drawing.getImageData(0, 0, 480, 360);
                  for (let at = 0; at < pixels.data.length; at += 4) {
                    const speck = Math.floor(Math.random() * 5) - 2;
                    pixels.data[at] += speck;
                    pixels.data[at + 1] += speck;
                    pixels.data[at + 2] += speck;
                  }
                  drawing.putImageData(pixels, 0, 0);
                };
                show();
                const running = setInterval(show, 100);
                const stream = canvas.captureStream(10);
                const [track] = stream.getVideoTracks();
                const stop = track.stop.bind(track);
                track.stop = () => {
                  clearInterval(running);
                  stop();
                };
                Object.defineProperty(track, 'label', { value: 'drawn camera' });
                window.cameras.push(track);
                return stream;
              };
            })();
            """;

    private DrawnCamera() {}

    /** Before this device sits the person of the seed. */
    static void install(Device device, long seed) {
        var drawn = new ConcurrentHashMap<String, byte[]>();
        device.context()
                .route(
                        ASKED,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("image/jpeg")
                                .setBodyBytes(drawn.computeIfAbsent(
                                        route.request().url(),
                                        url -> face(seed, url).jpeg()))));
        device.context().addInitScript(SCRIPT);
    }

    /** Whether the page has given every camera back. */
    static boolean isOff(Device device) {
        return Boolean.TRUE.equals(device.page()
                .evaluate("() => cameras.length > 0 && cameras.every((track) => track.readyState === 'ended')"));
    }

    private static DrawnFace face(long seed, String url) {
        var asked = ASKED.matcher(url);
        if (!asked.matches()) {
            throw new IllegalArgumentException(url);
        }
        var face = DrawnFace.of(seed).at(Integer.parseInt(asked.group(3))).litBy(LIGHTS.get(asked.group(2)));
        return switch (asked.group(1)) {
            // The own left is the right edge of what the camera sees.
            case "LEFT" -> face.turned(TURNED);
            case "RIGHT" -> face.turned(-TURNED);
            case "MOUTH" -> face.mouthOpen(1);
            case "CLOSER" -> face.near(NEAR);
            default -> face;
        };
    }

    /** A photograph held before the lens as a Y4M clip: the hand trembles and the sensor has its noise, but nobody does what is asked. */
    static Path photograph(long seed, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("YUV4MPEG2 W" + DrawnFace.WIDTH + " H" + DrawnFace.HEIGHT + " F10:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var frame = 0; frame < CLIP_FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                planes(DrawnFace.of(seed).at(frame + 1).picture(), out);
            }
        }
        return file;
    }

    private static void planes(BufferedImage picture, OutputStream out) throws IOException {
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                out.write(part(picture.getRGB(x, y), 0, 0.299, 0.587, 0.114));
            }
        }
        half(picture, out, -0.1687, -0.3313, 0.5);
        half(picture, out, 0.5, -0.4187, -0.0813);
    }

    private static void half(BufferedImage picture, OutputStream out, double red, double green, double blue)
            throws IOException {
        for (var y = 0; y < picture.getHeight(); y += 2) {
            for (var x = 0; x < picture.getWidth(); x += 2) {
                out.write(part(picture.getRGB(x, y), 128, red, green, blue));
            }
        }
    }

    private static int part(int rgb, int middle, double red, double green, double blue) {
        var colour = new Color(rgb);
        var value = middle + red * colour.getRed() + green * colour.getGreen() + blue * colour.getBlue();
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
