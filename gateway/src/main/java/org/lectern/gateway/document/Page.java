package org.lectern.gateway.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Something whole that many readers get: kept in memory, compressed once, named by its content.
 *
 * @param zipped null where compressing gains nothing
 */
record Page(String type, String cacheControl, String etag, Buffer plain, Buffer zipped) {

    /** Asked for again each time, answered by 304 while it is the same. */
    static final String REVALIDATED = "no-cache";

    /** Its address changes with its content. */
    static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final int WORTH_ZIPPING = 1024;
    private static final int ETAG_BYTES = 16;

    static Page html(String text) {
        return of("text/html; charset=utf-8", REVALIDATED, text.getBytes(UTF_8));
    }

    /** @param name tells the type */
    static Page file(String name, String cacheControl, byte[] bytes) {
        var known = MimeMapping.getMimeTypeForFilename(name.toLowerCase(Locale.ROOT));
        var type = known == null ? "application/octet-stream" : known;
        return of(isText(type) ? type + "; charset=utf-8" : type, cacheControl, bytes);
    }

    private static Page of(String type, String cacheControl, byte[] bytes) {
        boolean zip = isText(type) && bytes.length > WORTH_ZIPPING;
        return new Page(type, cacheControl, etag(bytes), Buffer.buffer(bytes), zip ? Buffer.buffer(zip(bytes)) : null);
    }

    void answer(RoutingContext context, int status) {
        var response = context.response()
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (status == 200 && isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        boolean zip = zipped != null && takesGzip(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (zip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type).end(zip ? zipped : plain);
    }

    private boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
    }

    private static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.contains("gzip;q=0,");
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("javascript") || type.contains("json") || type.contains("xml");
    }

    /** Weak: the compressed form is the same page. */
    private static String etag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
