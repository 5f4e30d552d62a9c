/** One digit after the point, or two that count where a share is so small that it would read as nothing. */
export const digits = (share: number): Intl.NumberFormatOptions =>
  share === 0 || share >= 0.001
    ? { maximumFractionDigits: 1, minimumFractionDigits: 1 }
    : { maximumSignificantDigits: 2 };
