package org.gitqms.ledger.sshsig;

import java.math.BigInteger;

/**
 * A point of edwards25519 (RFC 8032, 5.1), computed slowly and plainly, to make the keys and
 * signatures that an honest signer never makes.
 */
record EdwardsPoint(BigInteger x, BigInteger y) {

  static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

  static final EdwardsPoint NEUTRAL = new EdwardsPoint(BigInteger.ZERO, BigInteger.ONE);
  static final EdwardsPoint OF_ORDER_TWO =
      new EdwardsPoint(BigInteger.ZERO, P.subtract(BigInteger.ONE));
  static final EdwardsPoint BASE =
      new EdwardsPoint(
          new BigInteger(
              "15112221349535400772501151409588531511454012693041857206046113283949847762202"),
          new BigInteger(
              "46316835694926478169428394003475163141307993866256225615783033603165251855960"));

  EdwardsPoint plus(EdwardsPoint other) {
    BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y);
    BigInteger sumX = x.multiply(other.y).add(y.multiply(other.x));
    BigInteger sumY = y.multiply(other.y).add(x.multiply(other.x));
    return new EdwardsPoint(
        sumX.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
        sumY.multiply(BigInteger.ONE.subtract(product).modInverse(P)).mod(P));
  }

  EdwardsPoint times(BigInteger scalar) {
    EdwardsPoint sum = NEUTRAL;
    for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (scalar.testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  byte[] encoded() {
    return littleEndian(x.testBit(0) ? y.setBit(255) : y);
  }

  /** The y coordinate plus the prime of the field: the same point, encoded as nobody should. */
  byte[] encodedNonCanonically() {
    BigInteger large = y.add(P);
    return littleEndian(x.testBit(0) ? large.setBit(255) : large);
  }

  static byte[] littleEndian(BigInteger value) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = value.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  static BigInteger scalar(byte[] littleEndian) {
    BigInteger value = BigInteger.ZERO;
    for (int i = littleEndian.length - 1; i >= 0; i--) {
      value = value.shiftLeft(8).or(BigInteger.valueOf(littleEndian[i] & 0xFF));
    }
    return value;
  }
}
