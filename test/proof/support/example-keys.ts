/** The key of RFC 8037 appendix A.2, and its thumbprint (A.3). */
export const rfc8037 = {
  jwk: {kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'},
  thumbprint: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  /** Appendix A.4, with the algorithm's old name. */
  jws: 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
} as const;

/** The key and the JWS of RFC 7515 appendix A.3. */
export const rfc7515 = {
  jwk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  },
  jws: 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
} as const;

/** Points of small order, each in every way engines may read it: 32 bytes in hexadecimal. */
export const weakPoints = [
  `01${'00'.repeat(31)}`,
  `01${'00'.repeat(30)}80`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  `ec${'ff'.repeat(30)}7f`,
  `ec${'ff'.repeat(31)}`,
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
] as const;

const {x, y} = rfc7515.jwk;

/** A point of P-256 whose x is 5. */
export const smallX = {
  x: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAU',
  y: 'RZJDuapYGAb-kTvOmYF63hHKUDxk2aPFM0FcCDJI-8w',
} as const;

/** Pairs that are no point of P-256: the coordinates in base64url. */
export const offCurve = [
  {x, y: x},
  {x: y, y: x},
  {x, y: `${y.slice(0, -2)}A0`},
  {x: 'A'.repeat(43), y: 'A'.repeat(43)},
  {x: 'A'.repeat(43), y},
  // x + p of a point whose x is 5: a second way of writing it.
  {x: '_____wAAAAEAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAQ', y: 'RZJDuapYGAb-kTvOmYF63hHKUDxk2aPFM0FcCDJI-8w'},
] as const;
