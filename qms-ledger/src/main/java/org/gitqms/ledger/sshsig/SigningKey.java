package org.gitqms.ledger.sshsig;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.rules.people.SshPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody names to sign with, in any form that git's {@code user.signingkey} takes: the
 * file of a private key, the file of a public one, or a public key as it is. Whose key it is can be
 * told before it is asked to sign, so nobody types a passphrase to look around.
 */
public final class SigningKey {

  private static final int LONGEST = 64 * 1024;
  private static final String LITERAL = "key::";
  private static final String PUBLIC = ".pub";

  private final SshPublicKey key;
  private final @Nullable Path file;
  private final @Nullable Path agent;

  private SigningKey(SshPublicKey key, @Nullable Path file, @Nullable Path agent) {
    this.key = key;
    this.file = file;
    this.agent = agent;
  }

  /**
   * Finds the key.
   *
   * @param setting what was given; a path may begin with {@code ~/}
   * @param folder where a path begins that is not absolute
   * @param home what {@code ~} stands for
   * @param agent the socket of ssh-agent, or null if there is none
   * @throws SigningException if it is neither a key nor the file of one that may sign events
   */
  public static SigningKey named(String setting, Path folder, Path home, @Nullable Path agent)
      throws SigningException {
    String literal = setting.startsWith(LITERAL) ? setting.substring(LITERAL.length()) : setting;
    Optional<SshPublicKey> given = SshPublicKey.parse(literal);
    if (given.isPresent()) {
      return new SigningKey(given.get(), null, agent);
    }
    if (setting.startsWith("~/")) {
      return of(home.resolve(setting.substring(2)), agent);
    }
    return of(folder.resolve(setting), agent);
  }

  /**
   * The key in a file, a private or a public one.
   *
   * @param agent the socket of ssh-agent, or null if there is none
   */
  public static SigningKey of(Path file, @Nullable Path agent) throws SigningException {
    Optional<SshPublicKey> half = publicKeyIn(file).or(() -> publicKeyIn(beside(file)));
    if (half.isPresent()) {
      return new SigningKey(half.get(), file, agent);
    }
    return new SigningKey(publicHalf(file), file, agent);
  }

  public SshPublicKey publicKey() {
    return key;
  }

  /**
   * Gets it ready to sign: with the private key file where it can be read as it is, else through
   * ssh-agent, else by {@code ssh-keygen}, which asks what it needs to know.
   */
  public Signer signer() throws SigningException {
    Path secret = privateFile();
    if (secret != null && isReadAsItIs(secret)) {
      KeyFileSigner signer = KeyFileSigner.load(secret);
      if (signer.publicKey().equals(key)) {
        return signer;
      }
      throw new SigningException(
          secret + " and the public key beside it are two different keys",
          "make the public half again: ssh-keygen -y -f " + ShellWord.quote(secret));
    }
    if (agent != null && (file == null || secret == null)) {
      return AgentSigner.connect(agent, key);
    }
    if (file == null || secret == null) {
      throw new SigningException(
          (file == null ? key.fingerprint() : file)
              + " is a public key, and there is no ssh-agent that could sign with it",
          "start one and add the private key: eval \"$(ssh-agent)\"; ssh-add; or name the file of"
              + " the private key");
    }
    Optional<Signer> throughAgent = agent == null ? Optional.empty() : inAgent(agent);
    return throughAgent.isPresent() ? throughAgent.get() : new ProgramSigner(secret, key);
  }

  private Optional<Signer> inAgent(Path socket) {
    try {
      return Optional.of(AgentSigner.connect(socket, key));
    } catch (SigningException e) {
      return Optional.empty(); // ssh-keygen asks for the passphrase instead
    }
  }

  private @Nullable Path privateFile() {
    if (file == null) {
      return null;
    }
    Path secret = file;
    if (publicKeyIn(file).isPresent()) {
      String name = file.toString();
      secret =
          name.endsWith(PUBLIC)
              ? Path.of(name.substring(0, name.length() - PUBLIC.length()))
              : null;
    }
    return secret != null && Files.isRegularFile(secret) ? secret : null;
  }

  /** True if a key needs neither passphrase nor hardware. What is damaged is told on loading it. */
  private static boolean isReadAsItIs(Path secret) {
    try {
      OpenSshKeyFormat format = OpenSshKeyFormat.parse(text(secret));
      return !format.isEncrypted() && !format.keyType().startsWith("sk-");
    } catch (IOException | MalformedException e) {
      return false;
    }
  }

  private static SshPublicKey publicHalf(Path file) throws SigningException {
    try {
      String text = text(file);
      if (text.startsWith(OpenSshKeyFormat.BEGIN)) {
        Optional<SshPublicKey> half =
            SshPublicKey.fromWire(OpenSshKeyFormat.parse(text).publicKey());
        if (half.isPresent()) {
          return half.get();
        }
      }
    } catch (IOException | MalformedException e) {
      // told by who reads it as a private key
    }
    return KeyFileSigner.load(file).publicKey();
  }

  private static Path beside(Path file) {
    return Path.of(file + PUBLIC);
  }

  private static Optional<SshPublicKey> publicKeyIn(Path file) {
    try {
      return Files.isRegularFile(file) ? SshPublicKey.parse(text(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
    }
  }
}
