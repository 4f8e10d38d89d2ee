package org.lectern.course.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of pictures that a lesson may show. */
public final class Media {

    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif");

    private Media() {}

    /** Whether a file's content is the kind of picture that its ending says. */
    public static boolean isPicture(String path, byte[] content) {
        return type(path).flatMap(type -> PictureSize.of(type, content)).isPresent();
    }

    /** The media type of a file by its ending; empty when it is no picture. */
    public static Optional<String> type(String path) {
        return Optional.ofNullable(
                TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** How large a picture of a course is; empty when there is none, or none that says so. */
    static Optional<PictureSize> size(CourseSource source, String path) {
        return type(path).flatMap(type -> source.bytes(path).flatMap(picture -> PictureSize.of(type, picture)));
    }
}
