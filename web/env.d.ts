/// <reference types="vite/client" />

/** Stylesheets of the Mantine components in use (`build/mantine-styles.ts`). */
declare module 'virtual:mantine-styles';
