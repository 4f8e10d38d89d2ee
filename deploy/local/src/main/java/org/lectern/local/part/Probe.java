package org.lectern.local.part;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a part whether it serves. */
public final class Probe {

    private static final int LIMIT_MILLIS = 2_000;
    private static final short API_VERSIONS = 18;
    private static final short VERSION = 2;
    private static final int CORRELATION = 7;
    private static final short NO_CLIENT_ID = -1;

    private Probe() {}

    /** Whether the address answers 200. */
    public static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether a Kafka broker answers there: the question of Kafka's protocol that every client asks first. */
    public static boolean isKafka(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(Short.BYTES * 3 + Integer.BYTES);
            out.writeShort(API_VERSIONS);
            out.writeShort(VERSION);
            out.writeInt(CORRELATION);
            out.writeShort(NO_CLIENT_ID);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            return in.readInt() > Integer.BYTES && in.readInt() == CORRELATION && in.readShort() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
