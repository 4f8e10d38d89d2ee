package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void picturesOfEveryKindSayHowLargeTheyAre(String kind) throws IOException {
        assertThat(PictureSize.of("image/" + kind, picture(kind))).contains(new PictureSize(37, 21));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='x' width=\"640\" height=\"372\" viewBox=\"0 0 1 1\">|640|372",
                "<?xml version='1.0'?><!-- a --><svg viewBox=\"0 0 640.4 372\">|640|372",
                "<svg width=\"12px\" height=\"8px\">|12|8"
            })
    void drawingIsAsLargeAsItSaysOrAsItsViewBox(String svg, int width, int height) {
        assertThat(PictureSize.of("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                .contains(new PictureSize(width, height));
    }

    @Test
    void newerKinds() {
        // The headers alone: VP8X of 400 by 301, VP8L of 5 by 3, and an AVIF's extents of 64 by 48.
        var extended = "524946460000000057454250565038580a000000000000008f01002c0100";
        var lossless = "5249464600000000574542505650384c000000002f0480000000";
        var avif = "0000001c667479706176696600000000" + "0000001469737065000000000000004000000030";
        assertThat(PictureSize.of("image/webp", bytes(extended))).contains(new PictureSize(400, 301));
        assertThat(PictureSize.of("image/webp", bytes(lossless))).contains(new PictureSize(5, 3));
        assertThat(PictureSize.of("image/avif", bytes(avif))).contains(new PictureSize(64, 48));
    }

    @Test
    void whatOnlyBearsTheNameOfAPictureHasNoSize() throws IOException {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (String type :
                new String[] {"image/png", "image/gif", "image/jpeg", "image/webp", "image/avif", "image/svg+xml"}) {
            assertThat(PictureSize.of(type, page)).as(type).isEmpty();
            assertThat(PictureSize.of(type, new byte[0])).as(type).isEmpty();
        }
        assertThat(PictureSize.of("image/png", picture("gif"))).isEmpty();
        assertThat(PictureSize.of("image/png", java.util.Arrays.copyOf(picture("png"), 18)))
                .isEmpty();
    }

    private static byte[] picture(String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), kind, bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
