package org.lectern.course.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How large a picture is, read from its first bytes, so that a page keeps its place free. Only a picture that begins as its type does has a size.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {

    /** Enough for the header of any kind. */
    private static final int HEAD = 64 << 10;

    private static final int LARGEST = 20_000;

    private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern WIDTH = Pattern.compile("\\swidth=\"([0-9.]+)(?:px)?\"");
    private static final Pattern HEIGHT = Pattern.compile("\\sheight=\"([0-9.]+)(?:px)?\"");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\sviewBox=\"[-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)\"");

    /** Empty when the bytes are not of that media type, or do not say how large they are. */
    static Optional<PictureSize> of(String type, byte[] picture) {
        String head = new String(picture, 0, Math.min(picture.length, HEAD), StandardCharsets.ISO_8859_1);
        try {
            return switch (type) {
                case "image/svg+xml" -> svg(head);
                case "image/png" -> head.startsWith("\u0089PNG\r\n\u001a\n") ? big(picture, 16) : Optional.empty();
                case "image/gif" -> head.startsWith("GIF8") ? gif(picture) : Optional.empty();
                case "image/jpeg" -> head.startsWith("\u00ff\u00d8\u00ff") ? jpeg(picture) : Optional.empty();
                case "image/webp" ->
                    head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? webp(head, picture) : Optional.empty();
                case "image/avif" -> head.startsWith("ftypavi", 4) ? avif(head, picture) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> svg(String text) {
        var element = SVG.matcher(text);
        if (!element.find()) {
            return Optional.empty();
        }
        var width = WIDTH.matcher(element.group());
        var height = HEIGHT.matcher(element.group());
        if (width.find() && height.find()) {
            return size(Float.parseFloat(width.group(1)), Float.parseFloat(height.group(1)));
        }
        var box = VIEW_BOX.matcher(element.group());
        return box.find() ? size(Float.parseFloat(box.group(1)), Float.parseFloat(box.group(2))) : Optional.empty();
    }

    private static Optional<PictureSize> big(byte[] picture, int at) {
        var bytes = ByteBuffer.wrap(picture);
        return size(bytes.getInt(at), bytes.getInt(at + 4));
    }

    private static Optional<PictureSize> gif(byte[] picture) {
        var bytes = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        return size(bytes.getShort(6) & 0xffff, bytes.getShort(8) & 0xffff);
    }

    /** Walks the segments to the one that begins the frame: SOF0 to SOF15 without DHT, JPG and DAC. */
    private static Optional<PictureSize> jpeg(byte[] picture) {
        var bytes = ByteBuffer.wrap(picture);
        for (int at = 2; at + 9 < picture.length; at += 2 + (bytes.getShort(at + 2) & 0xffff)) {
            int marker = picture[at + 1] & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return size(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
            }
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> webp(String head, byte[] picture) {
        var bytes = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        return switch (head.substring(12, 16)) {
            case "VP8X" -> size((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1);
            case "VP8 " -> size(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case "VP8L" -> size((bytes.getInt(21) & 0x3fff) + 1, (bytes.getInt(21) >> 14 & 0x3fff) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureSize> avif(String head, byte[] picture) {
        int extents = head.indexOf("ispe");
        return extents < 0 ? Optional.empty() : big(picture, extents + 8);
    }

    private static Optional<PictureSize> size(float width, float height) {
        boolean isPlausible = width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST;
        return isPlausible ? Optional.of(new PictureSize(Math.round(width), Math.round(height))) : Optional.empty();
    }
}
