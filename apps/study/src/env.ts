import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  SITE_ORIGIN: {
    public: true,
    static: true,
    description:
      'Where the app is published, "https://example.org": only with it can pages say their full address to search engines and to those who share them.',
    schema: (value): string => {
      const text = value ?? '';
      if (text === '' || isOrigin(text)) return text;
      throw new Error(
        `SITE_ORIGIN must be an origin like "https://example.org", without a path, and "${text}" is not one.`,
      );
    },
  },
});

function isOrigin(text: string): boolean {
  return URL.canParse(text) && text.startsWith('https://') && new URL(text).origin === text;
}
