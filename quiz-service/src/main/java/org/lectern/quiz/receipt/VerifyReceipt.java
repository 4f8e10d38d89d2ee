package org.lectern.quiz.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies a receipt as {@code GET /api/quiz/attempts/{attempt}/receipt} gave it, with the JDK alone and without a server:
 * {@code java VerifyReceipt.java RECEIPT [KEYS]}. One file on purpose, so that a student can be handed it; nothing of the service is used, so
 * that a mistake there is not believed here.
 *
 * <p>KEYS is what {@code GET /api/quiz/receipt-keys} gave. Without it the receipt's own keys are taken, and only somebody who compares their ids with
 * the published ones knows that the service signed.
 */
public final class VerifyReceipt {

    private static final List<String> RECEIPT =
            List.of("format", "attempt", "learner", "exam", "startedAt", "saves", "signatures", "signers");
    private static final List<String> SAVE = List.of("sequence", "position", "answer", "savedAt", "hash");
    private static final List<String> SIGNATURE =
            List.of("occasion", "sequence", "head", "signedAt", "signer", "signature");
    private static final List<String> KEY = List.of("id", "algorithm", "publicKey");

    private VerifyReceipt() {}

    /**
     * What a receipt proves.
     *
     * @param saves how many there are
     * @param signedSaves how many of them the newest signature covers
     * @param signedAt when that was signed
     * @param closed whether the end of the attempt is signed: there were no further saves
     * @param keys the ids of the keys that signed
     */
    public record Proof(int saves, int signedSaves, Instant signedAt, boolean closed, List<String> keys) {}

    /** It is not what the service gave: something was changed, dropped, put elsewhere or added. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: verify-receipt RECEIPT [KEYS]");
            System.exit(2);
        }
        try {
            String keys = arguments.length == 2 ? Files.readString(Path.of(arguments[1])) : null;
            Proof proof = verify(Files.readString(Path.of(arguments[0])), keys);
            System.out.printf(
                    "Valid: %d saves, %d of them signed, at %s%s, by key %s%s.%n",
                    proof.saves(),
                    proof.signedSaves(),
                    proof.signedAt(),
                    proof.closed() ? " (submitted)" : "",
                    String.join(", ", proof.keys()),
                    keys == null ? ". Compare the key with the published one" : "");
        } catch (Refused | IOException e) {
            System.out.println("Refused: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * @param keys the published keys; null: those in the receipt
     * @throws Refused it is not as the service gave it
     */
    public static Proof verify(String receipt, String keys) {
        Map<String, Object> document = object(Json.read(receipt), RECEIPT);
        require(Json.write(document).equals(receipt.strip()), "it is not written as it was downloaded");
        require(document.get("format").equals("lectern-receipt-1"), "the format is not known");
        Map<String, byte[]> trusted = keys(keys == null ? document : object(Json.read(keys), List.of("signers")));
        Map<String, byte[]> own = keys(document);
        List<byte[]> links = links(document);
        List<String> signers = new ArrayList<>();
        int signed = -1;
        Instant signedAt = null;
        boolean closed = false;
        for (Object entry : list(document.get("signatures"))) {
            Map<String, Object> signature = object(entry, SIGNATURE);
            int sequence = number(signature.get("sequence"));
            String key = text(signature.get("signer"));
            require(own.containsKey(key) && trusted.containsKey(key), "key " + key + " is not among the keys");
            require(sequence >= signed && sequence < links.size(), "a signature is out of place");
            require(
                    hex(links.get(sequence)).equals(signature.get("head")),
                    "the signed head after save " + sequence + " is not where the saves lead");
            require(!closed, "something is signed after the end");
            verifySignature(document, signature, trusted.get(key));
            signed = sequence;
            signedAt = time(signature.get("signedAt"));
            closed = signature.get("occasion").equals("submit");
            if (!signers.contains(key)) {
                signers.add(key);
            }
        }
        require(signed >= 0, "nothing is signed");
        require(!closed || signed == links.size() - 1, "there are saves after the signed end");
        require(signers.size() == own.size(), "there are keys that signed nothing");
        return new Proof(links.size() - 1, signed, signedAt, closed, signers);
    }

    /** The chain's links as the saves make them, the first being that before any save. */
    private static List<byte[]> links(Map<String, Object> document) {
        List<byte[]> links = new ArrayList<>();
        links.add(sha256(
                new byte[0],
                "attempt|" + document.get("attempt") + '|' + document.get("learner") + '|'
                        + micros(time(document.get("startedAt")))));
        for (Object entry : list(document.get("saves"))) {
            Map<String, Object> save = object(entry, SAVE);
            require(number(save.get("sequence")) == links.size(), "save " + links.size() + " is missing or moved");
            byte[] link = sha256(
                    links.getLast(),
                    save.get("sequence") + "|" + number(save.get("position")) + '|' + micros(time(save.get("savedAt")))
                            + '|' + text(save.get("answer")));
            require(hex(link).equals(save.get("hash")), "save " + links.size() + " is not what was saved");
            links.add(link);
        }
        return links;
    }

    private static void verifySignature(Map<String, Object> document, Map<String, Object> signature, byte[] key) {
        String statement = String.join(
                "|",
                "lectern-receipt-1",
                text(document.get("attempt")),
                text(document.get("learner")),
                text(document.get("exam")),
                Integer.toString(number(signature.get("sequence"))),
                text(signature.get("head")),
                text(signature.get("occasion")),
                Long.toString(micros(time(signature.get("signedAt")))));
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            ed25519.update(statement.getBytes(StandardCharsets.UTF_8));
            require(
                    ed25519.verify(base64(signature.get("signature"))),
                    "the signature after save " + signature.get("sequence") + " is not the key's");
        } catch (GeneralSecurityException e) {
            throw new Refused("a signature or key cannot be read");
        }
    }

    private static Map<String, byte[]> keys(Map<String, Object> document) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (Object entry : list(document.get("signers"))) {
            Map<String, Object> key = object(entry, KEY);
            byte[] publicHalf = base64(key.get("publicKey"));
            require(key.get("algorithm").equals("Ed25519"), "the algorithm of a key is not known");
            require(
                    hex(sha256(new byte[0], publicHalf)).startsWith(text(key.get("id")))
                            && text(key.get("id")).length() == 16,
                    "a key does not have the id that it makes");
            require(keys.put(text(key.get("id")), publicHalf) == null, "a key is there twice");
        }
        return keys;
    }

    private static byte[] sha256(byte[] previous, String text) {
        return sha256(previous, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] previous, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] base64(Object value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text(value));
            require(Base64.getEncoder().encodeToString(bytes).equals(value), "a value is not written as it was");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Refused("a value is no Base64");
        }
    }

    private static Instant time(Object value) {
        try {
            Instant time = Instant.parse(text(value));
            require(time.toString().equals(value), "a time is not written as it was");
            return time;
        } catch (java.time.DateTimeException e) {
            throw new Refused("a value is no time");
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static String text(Object value) {
        require(value instanceof String, "a text is missing");
        return (String) value;
    }

    private static int number(Object value) {
        require(value instanceof Integer, "a number is missing");
        return (Integer) value;
    }

    private static List<?> list(Object value) {
        require(value instanceof List, "a list is missing");
        return (List<?>) value;
    }

    @SuppressWarnings("unchecked") // Json makes no other maps
    private static Map<String, Object> object(Object value, List<String> fields) {
        require(
                value instanceof Map<?, ?> map && List.copyOf(map.keySet()).equals(fields),
                "fields are missing or added");
        return (Map<String, Object>) value;
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new Refused(otherwise);
        }
    }

    /** As much of JSON as a receipt has: objects, lists, texts and whole numbers. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            Json json = new Json(text.strip());
            try {
                Object value = json.value();
                require(json.at == json.text.length(), "something follows the receipt");
                return value;
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new Refused("it is not JSON at character " + json.at);
            }
        }

        private Object value() {
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            for (expect('{'); text.charAt(at) != '}'; comma('}')) {
                String name = string();
                expect(':');
                require(object.put(name, value()) == null, "a field is there twice");
            }
            expect('}');
            return object;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            for (expect('['); text.charAt(at) != ']'; comma(']')) {
                list.add(value());
            }
            expect(']');
            return list;
        }

        private void comma(char end) {
            if (text.charAt(at) != end) {
                expect(',');
            }
        }

        private Integer number() {
            int from = at;
            while (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return Integer.valueOf(text.substring(from, at));
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (expect('"'); text.charAt(at) != '"'; at++) {
                string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            }
            expect('"');
            return string.toString();
        }

        private char escaped() {
            at++;
            return switch (text.charAt(at)) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
                }
                default -> text.charAt(at);
            };
        }

        private void expect(char wanted) {
            require(text.charAt(at) == wanted, "it is not JSON at character " + at);
            at++;
        }

        /** As the service writes it: no space, and no escape but the needed ones. */
        static String write(Object value) {
            return switch (value) {
                case Map<?, ?> map -> {
                    List<String> fields = new ArrayList<>();
                    map.forEach((name, field) -> fields.add(write(name) + ':' + write(field)));
                    yield '{' + String.join(",", fields) + '}';
                }
                case List<?> list ->
                    '[' + String.join(",", list.stream().map(Json::write).toList()) + ']';
                case String string -> quoted(string);
                default -> value.toString();
            };
        }

        private static String quoted(String string) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char letter : string.toCharArray()) {
                switch (letter) {
                    case '"' -> quoted.append("\\\"");
                    case '\\' -> quoted.append("\\\\");
                    case '\n' -> quoted.append("\\n");
                    case '\r' -> quoted.append("\\r");
                    case '\t' -> quoted.append("\\t");
                    case '\b' -> quoted.append("\\b");
                    case '\f' -> quoted.append("\\f");
                    default -> quoted.append(letter < ' ' ? "\\u%04X".formatted((int) letter) : String.valueOf(letter));
                }
            }
            return quoted.append('"').toString();
        }
    }
}
