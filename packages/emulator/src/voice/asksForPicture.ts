const words = /\b(draw|paint|sketch|picture|image|illustration|gambar\w*|lukis\w*|foto)\b/i;

/** Whether a prompt asks for a picture. */
export const asksForPicture = (prompt: string): boolean => words.test(prompt);
