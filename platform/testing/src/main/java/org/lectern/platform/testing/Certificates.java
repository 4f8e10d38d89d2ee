package org.lectern.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority and a certificate of it for this machine's own names, made by the JDK's keytool: what engines and services need to speak encrypted. */
public final class Certificates {

    public static final String PASSWORD = "changeit";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    public static Certificates create() {
        try {
            var certificates = new Certificates(Files.createTempDirectory("lectern-certificates"));
            certificates.make();
            return certificates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The authority alone, as a JVM's trust store. */
    public Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /** The authority, PEM. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** The certificate and the authority's, PEM. */
    public Path chain() {
        return folder.resolve("chain.pem");
    }

    /** The certificate's key, PEM, its owner's alone. */
    public Path key() {
        return folder.resolve("key.pem");
    }

    /** Key and chain in one file, as Kafka reads them. */
    public Path keyAndChain() {
        return folder.resolve("key-and-chain.pem");
    }

    /** Of a server that shows the certificate. */
    public SSLContext server() {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(load("server.p12"), PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make() throws IOException {
        keytool("-genkeypair -alias ca -keyalg EC -dname CN=lectern-authority -ext bc:c -validity 2 -keystore ca.p12");
        keytool("-genkeypair -alias server -keyalg EC -dname CN=localhost -validity 2 -keystore server.p12");
        keytool("-certreq -alias server -keystore server.p12 -file server.csr");
        keytool("-gencert -alias ca -keystore ca.p12 -infile server.csr -outfile server.pem -rfc -validity 2"
                + " -ext san=dns:localhost,ip:127.0.0.1");
        keytool("-exportcert -alias ca -keystore ca.p12 -file ca.pem -rfc");
        keytool("-importcert -alias ca -noprompt -keystore trust.p12 -file ca.pem");
        keytool("-importcert -alias ca -noprompt -keystore server.p12 -file ca.pem");
        Files.writeString(chain(), read("server.pem") + read("ca.pem"));
        keytool("-importcert -alias server -noprompt -keystore server.p12 -file chain.pem");
        writeKey();
        Files.writeString(keyAndChain(), read("key.pem") + read("chain.pem"));
    }

    private void writeKey() throws IOException {
        try {
            var key = load("server.p12").getKey("server", PASSWORD.toCharArray());
            Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    key(),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore load(String name) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(folder.resolve(name).toFile(), PASSWORD.toCharArray());
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void keytool(String arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
