package org.colophon.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Lets the same sender, account or person do something so many times in a while.
 *
 * <p>Counts live in memory: a restart forgets them, which gives a guesser one more round and nobody
 * else any trouble. When there are too many keys the least used are forgotten, so that memory stays
 * bounded whoever knocks.
 */
public final class Brake {

  private static final int KEYS = 50_000;

  private final Cache<String, Bucket> buckets;
  private final long times;
  private final Duration window;
  private final TimeMeter time;

  /**
   * @param times how often in one window, from 1
   * @param window after it the full number is there again
   */
  public Brake(long times, Duration window) {
    this(times, window, Ticker.systemTicker());
  }

  public Brake(long times, Duration window, Ticker ticker) {
    this.times = times;
    this.window = window;
    this.time = new Nanoseconds(ticker);
    this.buckets =
        Caffeine.newBuilder()
            .expireAfterAccess(window)
            .maximumSize(KEYS)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes one of the times that are left.
   *
   * @return zero when there was one; otherwise how long until there is
   */
  public Duration take(String key) {
    return take(key, 1);
  }

  /** The same for something that counts as several times. */
  public Duration take(String key, long several) {
    var answer = bucket(key).tryConsumeAndReturnRemaining(several);
    return answer.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, answer.getNanosToWaitForRefill()));
  }

  /** Makes what was taken undone, because it turned out harmless. */
  public void giveBack(String key, long several) {
    bucket(key).addTokens(several);
  }

  /** Whether nothing is left for this key at the moment. */
  public boolean isSpent(String key) {
    var bucket = buckets.getIfPresent(key);
    return bucket != null && bucket.getAvailableTokens() <= 0;
  }

  private Bucket bucket(String key) {
    return buckets.get(key, it -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(times).refillIntervally(times, window))
        .withCustomTimePrecision(time)
        .build();
  }

  private record Nanoseconds(Ticker ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
