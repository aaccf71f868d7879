package org.colophon.web.site;

import static java.util.Objects.requireNonNullElse;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.colophon.accounts.Brake;
import org.colophon.accounts.Sender;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever guesses passwords, and nobody else. Only wrong passwords count: each try is
 * counted before its password is looked at, so that a thousand at once are a thousand, and given
 * back when it was right.
 *
 * <p>Three brakes:
 *
 * <ul>
 *   <li>one sender at one account: stops guessing at one person;
 *   <li>one sender at all accounts: stops trying one password on everybody;
 *   <li>one account from all senders: when many senders guess at one person, each wrong password
 *       counts five times in the first brake. It shuts nobody out by itself: the first try of every
 *       sender is always looked at, so the right password opens from any other address.
 * </ul>
 *
 * <p>So a stranger cannot lock a person out from afar. Could somebody in the same library, behind
 * the same address? A browser from which the person once signed in is known by a cookie ({@link
 * KnownDevices}) and counts as a sender of its own; what others do at that address does not touch
 * it. What is left: on a new device at an address where somebody guesses at this very moment, a
 * person waits up to 15 minutes or uses another network.
 *
 * <p>An account is what was typed, known or not: the answer tells nothing about who has one.
 */
public class SignInBrake extends OncePerRequestFilter {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int UNDER_ATTACK = 5;
  private static final int LONGEST_ADDRESS = 254;
  private static final String RIGHT = SignInBrake.class.getName() + ".right";

  private static final RequestMatcher SIGN_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

  private final KnownDevices devices;
  private final Brake pairs;
  private final Brake senders;
  private final Brake accounts;

  public SignInBrake(SignInBrakeSettings settings, KnownDevices devices) {
    this(settings, devices, Ticker.systemTicker());
  }

  SignInBrake(SignInBrakeSettings settings, KnownDevices devices, Ticker ticker) {
    this.devices = devices;
    this.pairs = new Brake(settings.wrongPasswords(), QUARTER, ticker);
    this.senders = new Brake(settings.wrongPasswordsPerSender(), QUARTER, ticker);
    this.accounts = new Brake(settings.wrongPasswordsPerAccount(), Duration.ofHours(1), ticker);
  }

  /** Says that the password was right: the try does not count. */
  static void right(HttpServletRequest request) {
    request.setAttribute(RIGHT, true);
  }

  /** What stands for an account in the brakes: the address as typed, in one form. */
  static String account(HttpServletRequest request) {
    var typed = requireNonNullElse(request.getParameter("email"), "");
    var account = typed.strip().toLowerCase(Locale.ROOT);
    return account.substring(0, Math.min(account.length(), LONGEST_ADDRESS));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SIGN_IN.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var attempt = attempt(request);
    var wait = attempt.take();
    if (!wait.isZero()) {
      TooOften.answer(response, wait);
      return;
    }
    chain.doFilter(request, response);
    if (request.getAttribute(RIGHT) != null) {
      attempt.giveBack();
    }
  }

  private Attempt attempt(HttpServletRequest request) {
    var account = account(request);
    var network = Sender.of(request.getRemoteAddr());
    var device = devices.find(request, account);
    return new Attempt(
        account,
        network,
        device.orElse(network) + " " + account,
        device.isPresent(),
        device.isEmpty() && accounts.isSpent(account) ? UNDER_ATTACK : 1);
  }

  /** One sign-in as the brakes count it. */
  private final class Attempt {

    private final String account;
    private final String network;
    private final String pair;
    private final boolean knownDevice;
    private final int weight;

    Attempt(String account, String network, String pair, boolean knownDevice, int weight) {
      this.account = account;
      this.network = network;
      this.pair = pair;
      this.knownDevice = knownDevice;
      this.weight = weight;
    }

    Duration take() {
      var wait = pairs.take(pair, weight);
      if (!wait.isZero()) {
        return wait;
      }
      if (!knownDevice) {
        wait = senders.take(network);
        if (!wait.isZero()) {
          pairs.giveBack(pair, weight);
          return wait;
        }
      }
      accounts.take(account);
      return Duration.ZERO;
    }

    void giveBack() {
      pairs.giveBack(pair, weight);
      accounts.giveBack(account, 1);
      if (!knownDevice) {
        senders.giveBack(network, 1);
      }
    }
  }
}
