import { Suspense, lazy, useEffect, useState } from 'react';
import { useOpenQuestion } from './actions/confirmation.ts';

const Toasts = lazy(() => import('./feedback/Toasts.tsx'));
const ConfirmDialog = lazy(() => import('./actions/ConfirmDialog.tsx'));

/** Toasts and questions. Neither is part of a first page, so both are loaded once the page is shown. */
export function Overlays() {
  const question = useOpenQuestion();
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      {idle && <Toasts />}
      {question && <ConfirmDialog question={question} />}
    </Suspense>
  );
}
