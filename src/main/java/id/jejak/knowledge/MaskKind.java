package id.jejak.knowledge;

/** What is hidden of a case before others read of it. */
public enum MaskKind {
  NAME, NIK, NIP, NPWP, ACCOUNT, PHONE, EMAIL, AMOUNT, SATKER
}
