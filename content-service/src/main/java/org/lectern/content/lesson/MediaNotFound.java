package org.lectern.content.lesson;

import org.lectern.platform.problem.NotFound;

class MediaNotFound extends NotFound {

    MediaNotFound(String path) {
        super("media-not-found", "No such picture", "The release has no picture " + path + ".");
    }
}
